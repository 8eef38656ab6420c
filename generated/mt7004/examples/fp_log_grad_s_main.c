/* dsp-codegen sha256 4e34837be2672826e23b3e5b0e613e89bb9c858b014faf843b0d4ab746d42994 */
/*
 * fp_log_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: log_grad   inputs: d04cf7cac1913551
 */
#include <stdio.h>
#include <log_grad.h>

int main(int argc, char *argv[])
{
    float *input0 = (float *)0xA0000000; /* upstream gradient */
    float *input1 = (float *)0xB0000000; /* forward input */
    float *output = (float *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    fp_log_grad_s(input0, input1, output, length, core_mask);

    return 0;
}
