/* dsp-codegen sha256 e1f9e8bf5012b1ec7fcef9cc2642d27ea592140d1f0d990cf8793d520cfb0981 */
/*
 * fp_relu_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu_grad   inputs: 31c377c6a8805c54
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    float *src0 = (float *)0xA0000000; /* upstream gradient */
    float *src1 = (float *)0xB0000000; /* forward input */
    float *dst = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
