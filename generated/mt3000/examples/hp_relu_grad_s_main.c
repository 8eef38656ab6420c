/* dsp-codegen sha256 30da49276593956041eefe99b9ff5b17581b0c3f40da2690d624b3b3c8149ce2 */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on MT-3000 (one cluster).
 *
 * board: mt3000   operator: relu_grad   inputs: f1893a9178183626
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0xffffff;

    (void)argc;
    (void)argv;
    hp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
