/* dsp-codegen sha256 3da477301c7567b669b9c93a72825d25520b020612aba63f103417b67948e910 */
/*
 * fp_relu6_grad_p_main: the call of the reference page's example, on MT-3000 (one cluster).
 * The addresses stand for buffers of yours, which are filled elsewhere.
 *
 * board: mt3000   operator: relu6_grad   inputs: 67a484b74e499a42
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0x10000000; /* upstream gradient */
    float *src1 = (float *)0x10004000; /* forward input */
    float *dst = (float *)0x10008000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
